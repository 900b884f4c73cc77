#!/usr/bin/env python3
"""Validate a SARIF file: validate_sarif.py SCHEMA FILE. Exit status 1 and a line per problem if it is invalid.

First the schema (package python3-jsonschema), then what the schema cannot say and code scanning wants: rules and results that
agree, regions of one line, relative and well-formed names, texts within GitHub's limits.
"""
import json
import re
import sys

import jsonschema

LIMIT = 1024  # characters of a rule's descriptions


def schema_problems(schema, log):
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    for e in kind(schema, format_checker=jsonschema.FormatChecker()).iter_errors(log):
        yield "%s: %s" % ("/".join(map(str, e.absolute_path)) or ".", e.message[:300])


def regions(node):
    """Every region below a node."""
    if isinstance(node, dict):
        if "region" in node:
            yield node["region"]
        for child in node.values():
            yield from regions(child)
    elif isinstance(node, list):
        for child in node:
            yield from regions(child)


def result_problems(where, result, rules):
    index = result.get("ruleIndex", -1)
    if not 0 <= index < len(rules) or rules[index]["id"] != result["ruleId"]:
        yield where + ": ruleIndex and ruleId disagree"
    for needed in ("locations", "codeFlows", "partialFingerprints"):
        if not result.get(needed):
            yield "%s: no %s" % (where, needed)
    if not re.fullmatch(r"[0-9a-f]{32}", result.get("partialFingerprints", {}).get("gccheck/v1", "")):
        yield where + ": no fingerprint gccheck/v1"
    for place in result.get("locations", []):
        uri = place["physicalLocation"]["artifactLocation"]["uri"]
        if not re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2}|^file://)+", uri):
            yield "%s: badly written URI %s" % (where, uri)
    for r in regions(result):
        if r["startLine"] != r.get("endLine") or r["startColumn"] >= r["endColumn"]:
            yield "%s: not a region of one line: %s" % (where, r)
    ids = {str(l.get("id")) for l in result.get("relatedLocations", [])}
    for link in re.findall(r"\[[^\]]*\]\((\d+)\)", result["message"]["text"]):
        if link not in ids:
            yield "%s: link to a location %s that is not there" % (where, link)


def other_problems(log):
    if len(log.get("runs", [])) != 1:
        yield "not one run"
        return
    run = log["runs"][0]
    rules = run["tool"]["driver"].get("rules", [])
    for rule in rules:
        for text in ("shortDescription", "fullDescription", "help"):
            if not 0 < len(rule.get(text, {}).get("text", "")) <= LIMIT:
                yield "rule %s: %s is missing or too long" % (rule["id"], text)
    for i, result in enumerate(run.get("results", [])):
        yield from result_problems("result %d" % i, result, rules)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as f:
        schema = json.load(f)
    try:
        with open(sys.argv[2], encoding="utf-8") as f:
            log = json.load(f)
    except ValueError as e:
        problems = [str(e)]
    else:
        problems = list(schema_problems(schema, log)) or list(other_problems(log))
    for p in problems:
        print("%s: %s" % (sys.argv[2], p), file=sys.stderr)
    sys.exit(1 if problems else 0)


main()
