const RULE = '-'.repeat(80);

/**
 * The text of THIRD-PARTY-NOTICES.txt.
 * @param {readonly { packageJson: { name: string, version: string }, licenseId?: string | null, licenseText?: string | null }[]} packages
 * @returns {string}
 */
function thirdPartyNotices(packages) {
  const named = packages
    .map(({ packageJson, licenseId, licenseText }) => ({
      name: `${packageJson.name} ${packageJson.version}`,
      licence: licenseId ?? '—',
      text: (licenseText ?? '').replaceAll('\r\n', '\n').trim(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, licence, text }) => [`${name}  (${licence})`, text].filter(Boolean).join('\n\n'));
  return `${named.join(`\n\n${RULE}\n\n`)}\n`;
}

module.exports = { thirdPartyNotices };
