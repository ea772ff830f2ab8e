import tseslint from 'typescript-eslint'

/** Words that no screen says (docs/glossary.md), as whole words whatever their case. */
const forbiddenWords = [
  'kasus',
  'klien',
  'korban',
  'legal',
  'ilegal',
  'ditolak',
  'gagal',
  'tidak patuh',
  'dispute',
  'outbox',
  'janda',
  'gugur',
  'drop out',
  'dibina',
  'skor',
  'rapor',
  'ranking',
  'scorecard',
  'corong',
  'kohort',
  // A draft lasts as long as its tab: no phone keeps anything yet.
  'tersimpan di hp',
]

const forbidden = new RegExp(`(?<![\\p{L}\\p{N}])(${forbiddenWords.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

/** The forbidden words in a text that a person reads. */
export function forbiddenIn(text) {
  return [...text.matchAll(forbidden)].map(([word]) => word.toLowerCase())
}

// Titles of laws and sources of figures are quoted as they are.
const QUOTED = ['citation', 'basis', 'source', 'sourceUrl']

const SETTINGS = ['parent', 'loc', 'range', 'tokens', 'comments']

/**
 * The texts of a source file that can reach a screen: strings, templates and JSX text; no identifiers, comments,
 * module names, types or keys, and nothing that quotes a law.
 */
export function textsOf(code, path) {
  const { ast } = tseslint.parser.parseForESLint(code, { jsx: path.endsWith('x'), loc: true, range: true })
  const texts = []
  visit(ast, (node) => {
    if (node.type === 'JSXText') texts.push({ line: node.loc.start.line, text: node.value })
    if (node.type === 'TemplateElement')
      texts.push({ line: node.loc.start.line, text: node.value.cooked ?? '' })
    if (node.type === 'Literal' && typeof node.value === 'string')
      texts.push({ line: node.loc.start.line, text: node.value })
  })
  return texts
}

function visit(node, look) {
  if (Array.isArray(node)) return node.forEach((part) => visit(part, look))
  if (node === null || typeof node !== 'object' || typeof node.type !== 'string') return
  look(node)
  for (const [name, part] of Object.entries(node)) if (!isSkipped(node, name)) visit(part, look)
}

function isSkipped(node, name) {
  if (SETTINGS.includes(name)) return true
  if (node.type.startsWith('Import') || node.type === 'TSLiteralType') return true
  if (node.type.startsWith('Export') && name === 'source') return true
  if (node.type !== 'Property') return false
  return name === 'key' || (name === 'value' && QUOTED.includes(node.key.name ?? node.key.value))
}
