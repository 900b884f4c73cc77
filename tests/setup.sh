# For try.sh and test.sh, which source it: packages and builds. Needs $root, the folder of the repository.

# PACKAGE, or PACKAGE:COMMAND where any COMMAND will do, whoever installed it.
BUILD_PACKAGES="gcc:gcc libc6-dev cmake:cmake ninja-build:ninja pkg-config:pkg-config libclang-19-dev
libclang-common-19-dev libdw-dev libjansson-dev libpcre2-dev libsqlite3-dev libxml2-dev libxxhash-dev"
# What the tests scan with, and the libraries whose models they check.
TEST_PACKAGES="git:git check npm:npm python3:python3 python3-jsonschema pre-commit:pre-commit python3-dev libglib2.0-dev
libjson-glib-dev libjson-c-dev libjq-dev libdbus-1-dev libudev-dev libgtk-3-dev libgtk-4-dev libgstreamer1.0-dev
libgstreamer-plugins-base1.0-dev libsoup-3.0-dev libfastjson-dev libvirt-dev libwayland-dev libevent-dev libcairo2-dev libssl-dev libsystemd-dev libusb-1.0-0-dev libdrm-dev libavformat-dev
libnl-3-dev libnl-genl-3-dev libnl-route-3-dev libjemalloc2 libtcmalloc-minimal4"

die() {
	echo "${0##*/}: $*" >&2
	exit 2
}

missing_packages() { # PACKAGE[:COMMAND]...
	for package; do
		case $package in
		*:*) command -v "${package#*:}" >/dev/null 2>&1 && continue ;;
		esac
		status=$(dpkg-query -W -f '${Status}' "${package%:*}" 2>/dev/null) || status=
		[ "$status" = "install ok installed" ] || printf '%s ' "${package%:*}"
	done
}

apt_get() {
	# Another apt may be running, on a fresh machine often is: wait for it.
	$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"
}

# Install what is missing, and nothing else.
install_packages() { # PACKAGE[:COMMAND]...
	if ! command -v dpkg-query >/dev/null 2>&1; then
		echo "${0##*/}: not a Debian system; going on with what is installed. Debian's names of what is needed: $*"
		return 0
	fi
	missing=$(missing_packages "$@")
	[ -n "$missing" ] || return 0
	as_root=
	if [ "$(id -u)" -ne 0 ]; then
		command -v sudo >/dev/null 2>&1 || die "not installed: $missing
Run as root, or let root do: apt-get install $missing"
		as_root=sudo
	fi
	echo "Installing $missing"
	# Lists of packages that are absent, or too old to be true, are the usual reason for a failure.
	if ! apt-cache show $missing >/dev/null 2>&1 || ! apt_get install --no-install-recommends $missing; then
		reached=yes
		apt_get -o APT::Update::Error-Mode=any update || reached=no
		apt_get install --no-install-recommends $missing || {
			[ $reached = yes ] || die "cannot reach the package archive (is there a network?), and these are missing: $missing"
			die "cannot install: $missing
(The messages of apt-get are above. gccheck wants Debian 12 or newer, where libclang-19-dev is.)"
		}
	fi
}

build() { # FOLDER [CMAKE-OPTION...]: into $root/FOLDER. What the tools say is kept in FOLDER/build.log.
	folder=$root/$1
	shift
	mkdir -p "$folder"
	if [ ! -f "$folder/CMakeCache.txt" ] && command -v ninja >/dev/null 2>&1; then
		set -- -G Ninja "$@"
	fi
	echo "Building in $folder"
	if ! cmake -S "$root" -B "$folder" "$@" >"$folder/build.log" 2>&1 ||
		! cmake --build "$folder" -j "$(nproc 2>/dev/null || echo 2)" >>"$folder/build.log" 2>&1; then
		grep -v '^\[[0-9]*/[0-9]*\] \(Building\|Linking\)' "$folder/build.log" | tail -n 60 >&2
		return 1
	fi
}
