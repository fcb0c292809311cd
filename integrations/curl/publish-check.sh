#!/bin/sh
# Asks a running `xianshen serve` whether files may be published together.
# Exit code: 0 they may, 1 they may not, 2 it could not be found out, so they may not.
#
#   XIANSHEN_URL=http://127.0.0.1:8765 XIANSHEN_KEY=... publish-check.sh body.html annex.xlsx && publish
set -u
[ $# -gt 0 ] || { echo "usage: publish-check.sh FILE..." >&2; exit 2; }

# The names of files are quoted for curl, which gives commas and semicolons a meaning.
for file in "$@"; do
  shift
  set -- "$@" -F "file=@\"$(printf %s "$file" | sed 's/[\\"]/\\&/g')\""
done

# The key goes in by the standard input: arguments can be seen by everybody on the machine.
answer=$(printf 'header = "X-API-Key: %s"\n' "${XIANSHEN_KEY:-}" |
  curl -sS --max-time 120 -K - "$@" "${XIANSHEN_URL:-http://127.0.0.1:8765}/v1/review") || exit 2

case $answer in
  '{"outcome":"pass",'*) exit 0 ;;
  '{"outcome":'*) printf '%s\n' "$answer"; exit 1 ;;
  *) printf '%s\n' "$answer" >&2; exit 2 ;;
esac
