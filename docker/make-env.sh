#!/bin/sh
# Makes docker/.env, once: the secrets of one installation, readable by you only. Needs openssl.
set -eu
umask 077
env="$(dirname "$0")/.env"
if [ -e "$env" ]; then
  echo "$env is there already; delete it to make other secrets." >&2
  exit 1
fi
cat > "$env" <<END
ADMINISTRATOR_PASSWORD=$(openssl rand -hex 24)
APPLICATION_PASSWORD=$(openssl rand -hex 24)
SECRET_KEY=$(openssl rand -base64 32)
RECEIPT_KEY='$(openssl genpkey -algorithm ed25519 | awk '{ printf "%s\\n", $0 }')'
END
echo "Made $env."
