# Sourced by the scripts beside it: a folder that goes away, packages of pinned versions in it, and one comparison.
set -euo pipefail
export TZ=UTC LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TMPDIR=$work
cd "$work"

# npm_packages NAME@VERSION... into node_modules
npm_packages() { npm install --silent --no-audit --no-fund --ignore-scripts "$@" >npm.log 2>&1 || { cat npm.log >&2; return 1; }; }

# maven_jars GROUP:ARTIFACT:VERSION... and all that they need, into lib
maven_jars() {
  local jar group artifact version
  {
    echo '<project><modelVersion>4.0.0</modelVersion><groupId>findings</groupId><artifactId>jars</artifactId><version>1</version><dependencies>'
    for jar in "$@"; do
      IFS=: read -r group artifact version <<<"$jar"
      echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version></dependency>"
    done
    echo '</dependencies></project>'
  } >pom.xml
  mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log >&2; return 1; }
}

# java_file FILE ARGUMENT... compiles and runs it on the jars of lib
java_file() { java -Djava.io.tmpdir="$work" -Djava.awt.headless=true -cp 'lib/*' "$@" 2>java.log || { tail -n 30 java.log >&2; return 1; }; }

# debian_packages NAME=VERSION... onto the machine (needs root); they stay
debian_packages() {
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >apt.log 2>&1 || { cat apt.log >&2; return 1; }
}

# workbook FILE ROWS [FORMAT]: the least XLSX whose sheet holds ROWS, its style 1 being the number format FORMAT
workbook() {
  local open='http://schemas.openxmlformats.org' main rel
  main=$open/spreadsheetml/2006/main rel=$open/officeDocument/2006/relationships
  mkdir -p book/_rels book/xl/_rels
  cat >book/\[Content_Types\].xml <<XML
<Types xmlns="$open/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/sheet.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
XML
  cat >book/_rels/.rels <<XML
<Relationships xmlns="$open/package/2006/relationships"><Relationship Id="r1" Type="$rel/officeDocument" Target="xl/workbook.xml"/></Relationships>
XML
  cat >book/xl/workbook.xml <<XML
<workbook xmlns="$main" xmlns:r="$rel"><sheets><sheet name="register" sheetId="1" r:id="r1"/></sheets></workbook>
XML
  cat >book/xl/_rels/workbook.xml.rels <<XML
<Relationships xmlns="$open/package/2006/relationships"><Relationship Id="r1" Type="$rel/worksheet" Target="sheet.xml"/>
<Relationship Id="r2" Type="$rel/styles" Target="styles.xml"/></Relationships>
XML
  cat >book/xl/styles.xml <<XML
<styleSheet xmlns="$main"><numFmts count="1"><numFmt numFmtId="164" formatCode="${3:-0}"/></numFmts><fonts count="1"><font/></fonts>
<fills count="1"><fill><patternFill/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>
XML
  echo "<worksheet xmlns=\"$main\"><sheetData>$2</sheetData></worksheet>" >book/xl/sheet.xml
  jar --create --no-manifest --file "$1" -C book .
}

# seen TEXT: shows what comes in, and fails if it is no longer TEXT
seen() {
  local now
  now=$(cat)
  printf '%s\n' "$now"
  [[ $now == "$1" ]] || { printf 'no longer as seen:\n%s\n' "$1" >&2; return 1; }
}
