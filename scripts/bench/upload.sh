# What a workflow does without an action: fetch the zip, check it, send it.
set -e
cd "$RUNNER_TEMP"
curl --silent --fail --location --output package.zip "$ASSET_URL"
echo "$ASSET_SHA256  package.zip" | sha256sum --check --status
curl --silent --fail --request POST --upload-file package.zip "$UPLOAD_URL" \
  -H 'Content-Type: application/zip' \
  -H "Authorization: $REGISTRY_TOKEN" \
  -H 'X-FM-Filename: lantern-watch.zip' \
  -H "X-FM-Manifest-Url: $MANIFEST_URL"
