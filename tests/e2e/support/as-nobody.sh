#!/bin/sh
# Starts Electron as the user nobody (65534), with the profile folder as its home.
exec setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=-all \
  env HOME="$OKRA_USER_DATA" XDG_CONFIG_HOME="$OKRA_USER_DATA" "$ELECTRON_OVERRIDE_DIST_PATH/electron" "$@"
