// The arrows of docs/architecture.md. Each folder may import only what stands beside it.
const allowed = {
  'src/model': [],
  'src/normalize': ['src/model'],
  'src/segment': ['src/model', 'src/errors.ts'],
  'src/data': ['src/model'],
  'src/names': ['src/model', 'src/normalize'],
  'src/roles': ['src/model'],
  'src/profiles': ['src/model', 'src/normalize', 'src/errors.ts'],
  'src/rosters': ['src/model', 'src/masks'],
  'src/masks': ['src/model', 'src/data', 'src/normalize'],
  'src/tables': ['src/model', 'src/normalize', 'src/masks'],
  'src/residue': ['src/model', 'src/masks'],
  'src/detectors': ['src/model', 'src/normalize', 'src/segment', 'src/data', 'src/names', 'src/masks', 'src/residue'],
  'src/dictionary': [
    'src/model',
    'src/normalize',
    'src/errors.ts',
    'src/detectors/detector.ts',
    'src/detectors/context.ts',
  ],
  'src/scan': ['src/model', 'src/normalize', 'src/dictionary', 'src/detectors/detector.ts'],
  'src/correlate': [
    'src/model',
    'src/normalize',
    'src/detectors',
    'src/masks',
    'src/tables',
    'src/residue',
    'src/data',
    'src/names',
    'src/profiles',
    'src/roles',
    'src/rosters',
  ],
  'src/policy': ['src/model', 'src/errors.ts', 'src/masks', 'src/tables'],
  'src/readers': ['src/model', 'src/normalize', 'src/errors.ts'],
  'src/report': ['src/model', 'src/policy', 'src/profiles', 'src/detectors/detector.ts'],
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(allowed).map(([folder, others]) => ({
      name: `${folder.slice(4)}-keeps-to-its-arrows`,
      severity: 'error',
      from: { path: `^${folder}/` },
      to: {
        path: '^src/',
        pathNot: [folder, ...others].map((place) => `^${place.replace('.', '\\.')}`),
      },
    })),
    {
      name: 'node-at-the-rim',
      comment: 'Only src/node, src/cli, src/http and the nodejieba segmenter may use Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(node|cli|http|testing)/|^src/segment/jieba\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'rim-is-not-imported',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(node|cli|http)/' },
      to: { path: '^src/(node|cli|http)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
