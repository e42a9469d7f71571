import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** @param {string} sheet path of a style sheet @returns {Set<string>} the classes that it defines */
function classesOf(sheet) {
  const rules = readFileSync(sheet, 'utf8').replace(/\/\*.*?\*\//gsu, '');
  const selectors = Array.from(rules.matchAll(/([^{};]+)\{/gu), ([, selector]) => selector);
  return new Set(
    selectors.flatMap((selector) =>
      Array.from(selector.matchAll(/\.([a-zA-Z]\w*)/gu), ([, name]) => name),
    ),
  );
}

/** @param {string} folder @param {RegExp} ending @returns {string[]} */
const filesIn = (folder, ending) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));

/**
 * The classes of a sheet that other views or style sheets use.
 * @param {string} root
 * @param {string} sheet
 * @param {string} except the file that is being linted
 */
function usedElsewhere(root, sheet, except) {
  const names = new Set();
  for (const file of filesIn(root, /\.(?:tsx|module\.css)$/u)) {
    if (file === except) continue;
    const text = readFileSync(file, 'utf8');
    const from = (path) => resolve(dirname(file), path) === sheet;
    const isImported = Array.from(text.matchAll(/from '(\.[^']*\.module\.css)'/gu)).some(
      ([, path]) => from(path),
    );
    if (isImported && file.endsWith('.tsx'))
      for (const [, name] of text.matchAll(/styles\.(\w+)/gu)) names.add(name);
    for (const [, list, path] of text.matchAll(/composes: ([\w ]+) from '([^']+)'/gu))
      if (from(path)) for (const name of list.split(' ')) names.add(name);
  }
  return names;
}

/** @param {any} type @returns {string[]} the texts that an expression may be */
const literalsOf = (type) =>
  (type.isUnion() ? type.types : [type]).flatMap((one) =>
    one.isStringLiteral() ? [one.value] : [],
  );

/**
 * A class of a CSS module that a view uses exists, and every class is used. TypeScript knows neither.
 * @type {import('eslint').Rule.RuleModule}
 */
export const cssModuleClasses = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { root: { type: 'string' } } }],
    messages: {
      unknown: '{{sheet}} has no class {{name}}.',
      unused: 'No view uses the class {{name}} of {{sheet}}.',
    },
  },
  create(context) {
    const root = join(context.cwd, context.options[0].root);
    /** @type {{ node: any, sheet: string, local: string } | null} */
    let imported = null;
    const used = new Map();
    return {
      ImportDeclaration(node) {
        if (!String(node.source.value).endsWith('.module.css')) return;
        const sheet = resolve(dirname(context.filename), String(node.source.value));
        imported = { node, sheet, local: node.specifiers[0]?.local.name ?? '' };
      },
      MemberExpression(node) {
        if (node.object.type !== 'Identifier' || node.object.name !== imported?.local) return;
        const { property } = node;
        const names =
          !node.computed && property.type === 'Identifier'
            ? [property.name]
            : literalsOf(context.sourceCode.parserServices.getTypeAtLocation(property));
        for (const name of names) used.set(name, node);
      },
      'Program:exit'() {
        if (!imported) return;
        const { node: declaration, sheet: path } = imported;
        const defined = classesOf(path);
        const others = usedElsewhere(root, path, context.filename);
        const sheet = relative(root, path);
        for (const [name, node] of used)
          if (!defined.has(name))
            context.report({ node, messageId: 'unknown', data: { name, sheet } });
        for (const name of defined)
          if (!used.has(name) && !others.has(name))
            context.report({ node: declaration, messageId: 'unused', data: { name, sheet } });
      },
    };
  },
};
