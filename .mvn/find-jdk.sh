# Sets JAVA_HOME to a JDK of this version or newer, or says what to install. Sourced by ./run and ./verify.
jdk_needed=25

# The major version of the JDK in a folder; nothing if there is none, or only a runtime without a compiler.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

jdk_on_path() {
  command -v java >/dev/null 2>&1 || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

jdk_candidates() {
  [ -z "${JAVA_HOME-}" ] || printf '%s\n' "$JAVA_HOME"
  jdk_on_path
  for folder in \
    /usr/lib/jvm/* \
    /usr/lib64/jvm/* \
    /usr/java/* \
    /opt/java/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* \
    "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/*; do
    [ ! -d "$folder" ] || printf '%s\n' "$folder"
  done
}

jdk_find() {
  jdk_candidates | while IFS= read -r folder; do
    version=$(jdk_version "$folder")
    if [ -n "$version" ] && [ "$version" -ge "$jdk_needed" ]; then
      printf '%s\n' "$folder"
      break
    fi
  done
}

jdk_home=$(jdk_find)
if [ -z "$jdk_home" ]; then
  cat >&2 <<TEXT
Jejak needs a JDK $jdk_needed or newer and found none: not in JAVA_HOME, not on the PATH, not in the usual folders.
Install one, for example Eclipse Temurin $jdk_needed from https://adoptium.net, or
  Debian, Ubuntu:  apt install temurin-$jdk_needed-jdk   (from the Adoptium repository)
  macOS:           brew install --cask temurin@$jdk_needed
  SDKMAN:          sdk install java $jdk_needed-tem
and try again; where it is, JAVA_HOME may say.
TEXT
  exit 1
fi
JAVA_HOME=$jdk_home
export JAVA_HOME
