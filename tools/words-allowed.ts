/** Where a refused word is right. `words` are parts of a name, `names` are whole names; `files` are globs. */
export type WordAllowance = { words?: string[]; names?: string[]; files: string[]; why: string }

const rooms = (...names: string[]) => names.map((name) => `src/${name}/**`)

export const allowedWords: readonly WordAllowance[] = [
  {
    words: ['session'],
    files: [...rooms('people', 'certification'), 'platform/web/**', 'app/**'],
    why: 'The glossary keeps it for sign-in and for the SST',
  },
  {
    words: ['certificate'],
    files: rooms('certification', 'jury', 'training', 'results'),
    why: 'The glossary keeps it for the Cléa and the SST; the law has a certificat de réalisation',
  },
  {
    words: ['contact'],
    files: rooms('people', 'orders'),
    why: 'How to reach somebody: a kind of information of the access matrix, what a buyer leaves; not a person',
  },
  {
    words: ['course', 'session', 'learner', 'item'],
    files: [...rooms('courses'), 'browser/course*'],
    why: 'Words of cmi5 and SCORM: a package, its launch, its parts; elsewhere a course is a programme',
  },
  {
    words: ['company'],
    files: [...rooms('company'), 'app/**', 'src/training/day/**'],
    why: 'The glossary keeps it for the virtual company of a group',
  },
  {
    words: ['event'],
    files: rooms('company'),
    why: 'The glossary keeps it for the days that a virtual company opens to the public',
  },
  {
    words: ['slot'],
    files: rooms('delivery', 'market', 'orders'),
    why: 'Un créneau: the hours promised to a customer; the glossary refuses it for a half-day of training',
  },
  {
    words: ['transfer'],
    files: ['src/payments/simulator/**', 'src/payments/provider/stripe-*'],
    why: 'Words of the provider’s protocol, as its authors wrote them',
  },
  {
    words: ['issue'],
    files: ['src/jury/**', 'src/orders/receipt/**'],
    why: 'An attestation, a receipt is issued',
  },
  {
    words: ['adviser'],
    files: rooms('employment'),
    why: 'The conseiller·ère en insertion of an ACI, a role of its own (people/role.ts): no referent',
  },
  {
    names: ['error', 'errors', 'Errors', 'issue', 'issues'],
    files: ['**'],
    why: 'What a library hands us, and the errors of a form beside its fields; a refusal of ours never is one',
  },
  { names: ['event'], files: ['**/*ics*', 'browser/**'], why: 'The word of iCalendar, and of the browser' },
  {
    names: ['class'],
    files: ['**'],
    why: 'Words of HTML and HTTP, as their authors wrote them',
  },
  { words: ['class'], files: ['platform/ui/**', '**/*pages.tsx'], why: 'The class of an element of HTML' },
  { words: ['remote'], files: ['platform/web/**', 'app/**'], why: 'The other end of a connection' },
  {
    words: ['document', 'badge', 'outcome'],
    files: ['src/jury/credentials/**', 'src/jury/seeds/credential-examples.ts'],
    why: 'Words of JSON-LD, of the Open Badges standard and of their test vectors',
  },
  {
    names: ['item', 'items'],
    files: rooms('{people,actions,orientation,training,certification,jury,employment,results}'),
    why: 'One of a list, in rooms where nothing is sold',
  },
  {
    words: ['error', 'outcome', 'log', 'item', 'test', 'release', 'batch'],
    files: ['platform/**', 'app/**'],
    why: 'The machine and its surprises, which no reader meets',
  },
  {
    words: ['job'],
    files: ['platform/jobs/**', 'app/**'],
    why: 'The glossary keeps it for background jobs',
  },
  {
    words: ['document'],
    files: ['platform/pdf/**', 'platform/ui/**'],
    why: 'A file to print; in a room it is an evidence, a convention, an attestation',
  },
  {
    words: ['constraint'],
    files: ['platform/db/**'],
    why: 'Words of PostgreSQL and of its driver',
  },
  {
    words: ['position'],
    files: rooms('training', 'certification', 'jury', 'results', 'orientation', 'actions'),
    why: 'The place of a thing in a list; the glossary refuses it for a post of employment',
  },
  {
    words: ['trip', 'vehicle', 'release'],
    files: [...rooms('planner', 'delivery'), 'app/plan*', 'app/planning/**', 'bench/planner/**'],
    why: 'Words of the published routing instances and of the plan format: a round of several trips, a release date',
  },
]
