/** Folders whose rooms stand in an order: each knows those before it only. */
const ROOMS = {
  'lake/groq': ['syntax', 'text', 'documents', 'parse', 'plan', 'evaluate'],
  'plugins/copydesk/engine/changes': [
    'words',
    'facts',
    'sentences',
    'names',
    'values',
    'whoDidWhat',
    'claims',
  ],
  'plugins/copydesk/engine/wire': ['forms', 'paragraphs', 'head', 'foot'],
}

const NODE_MODULES = '(^|/)node_modules/'

/** The packages, and the modules that others may import: those in the `exports` of each. */
const PACKAGES = [
  {folder: 'plugins/copydesk', exports: '(index|core|(cli|story)/index)[.]ts'},
  {folder: 'lake', exports: '((admin|connect)/)?index[.]ts'},
  {folder: 'publishing', exports: '(index|queries|datelineText|outputs/index)[.]ts'},
]

/** The arrows of the house, enforced: who may import whom. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'of files, in their types too',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
    {
      name: 'no-circles-of-folders',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: {circular: true},
    },
    {
      name: 'engine-is-pure',
      comment: 'text in, findings out: no Studio, React, DOM, Node or lake',
      severity: 'error',
      from: {path: '^plugins/copydesk/engine/'},
      to: {pathNot: '^plugins/copydesk/engine/'},
    },
    {
      name: 'engine-through-its-index',
      severity: 'error',
      from: {path: '^plugins/copydesk/(story|studio|cli)/'},
      to: {path: '^plugins/copydesk/engine/', pathNot: '^plugins/copydesk/engine/index[.]ts$'},
    },
    {
      name: 'story-knows-the-engine-alone',
      severity: 'error',
      from: {path: '^plugins/copydesk/story/'},
      to: {path: '^[^.]', pathNot: ['^plugins/copydesk/(story|engine)/', NODE_MODULES]},
    },
    {
      name: 'story-through-its-index',
      comment:
        'core.ts takes the fixes, references, languages and decisions alone: the rest of the index needs a client',
      severity: 'error',
      from: {pathNot: '^plugins/copydesk/story/'},
      to: {
        path: '^plugins/copydesk/story/',
        pathNot: [
          '^plugins/copydesk/story/index[.]ts$',
          '^plugins/copydesk/story/fixes/applySuggestions[.]ts$',
          '^plugins/copydesk/story/findings/decisions[.]ts$',
          '^plugins/copydesk/story/reading/references[.]ts$',
          '^plugins/copydesk/story/reading/unreadLanguages[.]ts$',
        ],
      },
    },
    {
      name: 'studio-is-the-plugin-alone',
      comment: 'React, and whatever needs it, comes by way of the package',
      severity: 'error',
      from: {pathNot: ['^plugins/copydesk/studio/', '^plugins/copydesk/index[.]ts$']},
      to: {path: '^plugins/copydesk/studio/'},
    },
    {
      name: 'no-react-outside-the-studio',
      severity: 'error',
      from: {path: '^plugins/copydesk/(story|cli)/'},
      to: {path: `${NODE_MODULES}(react|react-dom|sanity|styled-components|@sanity/(ui|icons))/`},
    },
    {
      name: 'engine-rooms-through-their-index',
      severity: 'error',
      from: {path: '^plugins/copydesk/engine/(?:(names|duplicates|archive)/)?'},
      to: {
        path: '^plugins/copydesk/engine/(?:names|duplicates|archive)/',
        pathNot: ['^plugins/copydesk/engine/$1/', '^plugins/copydesk/engine/[^/]+/index[.]ts$'],
      },
    },
    {
      name: 'product-knows-no-lake',
      severity: 'error',
      from: {path: '^(schemas|plugins|publishing|site|functions|desk|migrations|content)/'},
      to: {path: '^lake/'},
    },
    {
      name: 'site-shows-what-is-published',
      comment:
        'a client and what publishing makes of its answers; nothing of the Studio or the checks',
      severity: 'error',
      from: {path: '^site/'},
      to: {
        path: '^[^.]',
        pathNot: ['^(site|publishing)/', NODE_MODULES],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'site-through-its-index',
      severity: 'error',
      from: {pathNot: ['^site/', '^bench/']},
      to: {path: '^site/', pathNot: '^site/index[.]ts$'},
    },
    {
      name: 'functions-run-elsewhere',
      comment:
        'on the servers of Sanity: what they need is in their bundle, and nothing here needs them',
      severity: 'error',
      from: {path: '^functions/'},
      to: {
        path: '^[^.]',
        pathNot: [
          '^(functions|plugins/copydesk|desk/copydeskOptions[.]ts|lakeTarget[.]ts)',
          NODE_MODULES,
        ],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'functions-from-nowhere',
      severity: 'error',
      from: {pathNot: ['^functions/', '^tests/']},
      to: {path: '^functions/'},
    },
    {
      name: 'packages-need-what-they-declare',
      comment: 'what a package imports stands in the dependencies of its own package.json',
      severity: 'error',
      from: {path: `^(${PACKAGES.map(({folder}) => folder).join('|')})/`, pathNot: '/build[.]ts$'},
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'unknown', 'undetermined'],
        dependencyTypesNot: ['type-only'],
      },
    },
    ...PACKAGES.flatMap(({folder, exports}) => [
      {
        name: `${folder}-stands-alone`,
        severity: 'error',
        from: {path: `^${folder}/`},
        to: {path: '^[^.]', pathNot: [`^${folder}/`, NODE_MODULES], dependencyTypesNot: ['core']},
      },
      {
        name: `${folder}-through-its-exports`,
        severity: 'error',
        from: {pathNot: [`^${folder}/`, '^bench/', '^training/']},
        to: {path: `^${folder}/`, pathNot: `^${folder}/${exports}$`},
      },
    ]),
    {
      name: 'groq-through-its-index',
      severity: 'error',
      from: {pathNot: '^lake/groq/'},
      to: {path: '^lake/groq/', pathNot: '^lake/groq/index[.]ts$'},
    },
    ...Object.entries(ROOMS).flatMap(([folder, rooms]) =>
      rooms.slice(0, -1).map((room, i) => ({
        name: `${folder}/${room}-knows-no-later-room`,
        severity: 'error',
        from: {path: `^${folder}/${room}/`},
        to: {path: `^${folder}/(${rooms.slice(i + 1).join('|')})/`},
      })),
    ),
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    exclude: {path: '(^|/)dist/'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
