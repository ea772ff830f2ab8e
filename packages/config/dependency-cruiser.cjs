/* The import rules of the house: domain <- db <- api <- hosts; ui <- shared <- features <- app. */

const BROWSER = '^(apps/admin/src|apps/portal/src/(?!server/))'
const TESTS = '\\.test\\.tsx?$'

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle means that two files are one.', {}, { circular: true }),
    rule('no-unresolved', 'Import something that exists.', {}, { couldNotResolve: true }),
    rule(
      'no-undeclared',
      'A dependency stands in the package.json of the workspace that uses it.',
      { path: '^(apps|packages)/[^/]+/src' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'no-dev-dependencies',
      'Shipped code needs real dependencies.',
      {
        path: '^(apps/server|apps/portal|packages/(domain|db|api))/src',
        pathNot: [TESTS, '/testing/', '/cli/'],
      },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^(apps|packages)/' },
    ),
    rule(
      'workspaces-by-name',
      'Use the package name, never a path into another workspace.',
      { path: '^(apps|packages)/([^/]+)/' },
      { path: '^(apps|packages)/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    ),
    rule(
      'domain-is-pure',
      'domain imports zod and pure libraries only.',
      { path: '^packages/domain/src', pathNot: TESTS },
      { pathNot: ['^packages/domain/src', 'node_modules/zod/'] },
    ),
    rule(
      'ui-knows-nothing-of-us',
      'ui is plain props: React and icons.',
      { path: '^packages/ui/src' },
      { path: '^(apps|packages)/', pathNot: '^packages/ui/' },
    ),
    rule('db-uses-domain', 'db stores what domain says.', { path: '^packages/db/src' }, ours('db', 'domain')),
    rule(
      'api-uses-db-and-domain',
      'api does what db stores.',
      { path: '^packages/api/src' },
      ours('api', 'db', 'domain'),
    ),
    rule('config-uses-nothing', 'config is settings.', { path: '^packages/config/' }, ours('config')),
    rule(
      'nobody-uses-apps',
      'An app is the end of the chain.',
      { path: '^(packages|scripts)/' },
      { path: '^apps/' },
    ),
    rule(
      'nobody-uses-bench',
      'The bench measures the product and is no part of it.',
      { path: '^(apps|packages|scripts)/', pathNot: '^packages/bench/' },
      { path: '^packages/bench/' },
    ),
    rule(
      'nobody-uses-faults',
      'What breaks things on purpose, and its naive builds, stay apart from the product.',
      { path: '^(apps|packages|scripts)/', pathNot: '^packages/faults/' },
      { path: '^packages/faults/' },
    ),
    rule(
      'drizzle-in-db-and-api',
      'Only db and api speak SQL, and the bench that measures them.',
      { path: '^(apps|packages)/', pathNot: '^packages/(db|api|bench)/' },
      { path: 'node_modules/(drizzle-orm|drizzle-kit|pg|postgres)/' },
    ),
    rule(
      'operations-are-transport-free',
      'An operation knows nothing of tRPC.',
      { path: '^packages/api/src/features/[^/]+/(operations/|queries/|conditions/)' },
      { path: ['node_modules/@trpc/', '/router\\.ts$'] },
    ),
    rule(
      'routers-never-import-db',
      'A router says access, input, output and names the operation.',
      { path: ['^packages/api/src/features/.*router\\.ts$', '^packages/api/src/.*-router\\.ts$'] },
      { path: ['^packages/db/', 'node_modules/drizzle-orm/'] },
    ),
    rule(
      'features-through-their-index',
      'Another feature is reached through its index.ts.',
      { path: '^((?:apps|packages)/[^/]+/src/features)/([^/]+)/' },
      { path: '^$1/([^/]+)/', pathNot: ['^$1/$2/', '^$1/[^/]+/index\\.tsx?$'] },
    ),
    rule(
      'shared-below-features',
      'shared is used by features, features by app.',
      { path: '^apps/[^/]+/src/shared/' },
      { path: '^apps/[^/]+/src/(features|app|routes)/' },
    ),
    rule(
      'features-below-app',
      'A feature does not know which route shows it.',
      { path: '^apps/[^/]+/src/features/' },
      { path: '^apps/[^/]+/src/(app|routes)/' },
    ),
    rule(
      'browser-takes-types-of-api',
      'A browser takes values from domain and ui; of api only types.',
      { path: BROWSER },
      { path: '^packages/api/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'browser-never-takes-db',
      'The database is behind api.',
      { path: ['^apps/admin/src', '^apps/portal/src'] },
      { path: '^packages/db/' },
    ),
    rule(
      'portal-server-stays-on-the-server',
      'Only route files and the server folder use src/server.',
      { path: '^apps/portal/src/(features|shared)/' },
      { path: '^apps/portal/src/server/', dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '/\\.next/', '\\.gen\\.ts$', '/next-env\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    moduleSystems: ['es6', 'cjs'],
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}

function rule(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

/** Forbids every workspace but the named ones. */
function ours(...allowed) {
  return { path: '^(apps|packages)/', pathNot: `^packages/(${allowed.join('|')})/` }
}
