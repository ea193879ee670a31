# What the registries' documents tell a workflow to do: one call, with values that the workflow knows.
curl --silent --fail -X POST "$REGISTRY_URL" \
  -H 'Content-Type: application/json' \
  -H "Authorization: $REGISTRY_TOKEN" \
  -d @- <<EOF
{
  "id": "$PACKAGE_ID",
  "release": {
    "version": "$VERSION",
    "manifest": "$MANIFEST_URL",
    "notes": "$NOTES_URL",
    "compatibility": { "minimum": "12", "verified": "13.351" }
  }
}
EOF
