/** The map: who may knock on whose door. No cycle; tools/check-rooms.ts reads it. */
export const rooms = {
  people: [],
  territory: ['people'],
  actions: ['people'],
  orientation: ['people', 'actions'],
  records: ['people', 'actions'],
  training: ['people', 'actions', 'orientation'],
  courses: ['people', 'actions', 'records', 'training'],
  certification: ['people', 'actions', 'training'],
  employment: ['people', 'actions'],
  results: ['people', 'actions', 'orientation', 'training', 'certification', 'employment'],
  planner: [],
  delivery: ['people', 'territory', 'actions', 'planner'],
  market: ['people', 'territory', 'actions', 'delivery'],
  farm: ['people', 'actions'],
  payments: ['people'],
  orders: ['people', 'territory', 'market', 'farm', 'delivery', 'payments'],
} as const

/** Inside a room, its alcoves: whose `door.ts` each may knock on. No cycle; tools/check-rooms.ts reads it. */
export const alcoves = {
  records: {
    rules: [],
    keys: [],
    statements: ['rules'],
    notes: ['rules'],
    refusals: ['keys'],
    calls: ['rules', 'keys', 'statements', 'notes', 'refusals'],
    stream: ['rules', 'keys', 'statements'],
    relays: ['rules', 'statements'],
  },
  courses: {
    content: [],
    import: ['content'],
    progress: [],
    shelf: ['progress'],
    statements: ['progress'],
    launch: ['content', 'progress', 'statements'],
    au: [],
    'scorm-player': ['au'],
  },
  payments: { simulator: [] },
  delivery: { point: [] },
} as const
