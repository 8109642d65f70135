#!/bin/sh
# Install the newest wheel of directory $1 in a clean environment made by Python $2 and use it from an empty directory.
set -eu
wheel=$(ls -t "$1"/*.whl | head -n 1)
wheel=$(cd "$(dirname "$wheel")" && pwd)/$(basename "$wheel")
seeds=$(cd seeds && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
"$2" -m venv "$place/venv"
"$place/venv/bin/python" -m pip install --quiet --disable-pip-version-check "$wheel"
mkdir "$place/empty"
cd "$place/empty"
run="$place/venv/bin/summarizer"
"$run" --version
"$run" styles list
"$run" brief "$seeds" --quiet -o brief.json -o brief.md -o brief.html
"$run" verify brief.json
printf '<html><head><title>Rain</title></head><body><article><h1>Rain closes the pass</h1><p>Heavy rain closed the %s</p></article></body></html>' \
  "Brenner pass on Monday morning, and road crews cleared forty tonnes of mud from the lanes until noon." > page.html
"$run" brief page.html --quiet | grep -q "Brenner"
"$place/venv/bin/python" - <<'PY'
import importlib.metadata, json, pathlib
brief = json.loads(pathlib.Path("brief.json").read_text(encoding="utf-8"))
assert brief["claims"], "the wheel wrote a brief without claims"
assert importlib.metadata.version("sourcebrief") == brief["run"]["version"]
PY
echo "wheel: ok"
