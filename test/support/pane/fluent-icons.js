/**
 * The icons that Fluent's components ask for, each from a file of its own. Its package loads all of them, 17 MB, in every
 * test file with a component.
 */
const utils = require('@fluentui/react-icons/utils');

const fileOf = (name) =>
  name
    .replace(/\d*(?:Filled|Regular)$/u, '')
    .replace(/(?<=[a-z\d])(?=[A-Z])/gu, '-')
    .toLowerCase();

module.exports = new Proxy(utils, {
  get: (_, name) => utils[name] ?? require(`@fluentui/react-icons/svg/${fileOf(name)}`)[name],
});
