/** Files and folders of a deployment whose names carry no hash. */
const ASKED_AGAIN = [
  'taskpane.html',
  'help.html',
  'help',
  'manifest.xml',
  'THIRD-PARTY-NOTICES.txt',
  'SHA256SUMS',
  'icons',
  'office',
];

/** @param {string} text */
const attribute = (text) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/**
 * web.config for IIS, which reads it in the folder itself and never serves it. It needs no module beside static
 * content.
 * @param {Readonly<Record<string, string>>} headers Of every file.
 * @returns {string}
 */
function webConfig(headers) {
  const added = Object.entries(headers).map(
    ([name, value]) =>
      `        <remove name="${name}" />\n        <add name="${name}" value="${attribute(value)}" />`,
  );
  const asked = ASKED_AGAIN.map(
    (path) => `  <location path="${path}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="DisableCache" />
      </staticContent>
    </system.webServer>
  </location>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options" />
${added.join('\n')}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <remove fileExtension=".webp" />
      <mimeMap fileExtension=".webp" mimeType="image/webp" />
      <clientCache cacheControlCustom="public, immutable" cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />
    </staticContent>
  </system.webServer>
${asked.join('\n')}
</configuration>
`;
}

module.exports = { webConfig };
