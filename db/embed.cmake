# Turn a text file into C: cmake -DIN=schema.sql -DOUT=schema_sql.c -DSYMBOL=db_schema_sql -P embed.cmake
# OUT defines `const char SYMBOL[]`, ended by a NUL. In a CMakeLists.txt:
#
#   add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/schema_sql.c
#     COMMAND ${CMAKE_COMMAND} -DIN=${CMAKE_SOURCE_DIR}/db/schema.sql -DOUT=${CMAKE_CURRENT_BINARY_DIR}/schema_sql.c
#             -DSYMBOL=db_schema_sql -P ${CMAKE_SOURCE_DIR}/db/embed.cmake
#     DEPENDS ${CMAKE_SOURCE_DIR}/db/schema.sql ${CMAKE_SOURCE_DIR}/db/embed.cmake VERBATIM)
foreach(variable IN ITEMS IN OUT SYMBOL)
  if(NOT DEFINED ${variable})
    message(FATAL_ERROR "embed.cmake: -D${variable}=... is missing")
  endif()
endforeach()
file(READ "${IN}" bytes HEX)
string(REPEAT "[0-9a-f][0-9a-f]" 16 line)
string(REGEX REPLACE "(${line})" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
get_filename_component(name "${IN}" NAME)
file(WRITE "${OUT}" "/* ${name}, made by embed.cmake. */\nextern const char ${SYMBOL}[];\n"
  "const char ${SYMBOL}[] = {\n${bytes}0x00\n};\n")
