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
  courses: { au: [], demo: ['au'], 'scorm-player': ['au'] },
  payments: { simulator: [] },
  delivery: {
    plan: [],
    workday: ['plan'],
    slots: ['plan', 'workday'],
    files: ['plan', 'slots'],
    follow: ['workday', 'slots'],
    requests: ['slots', 'files', 'follow'],
    map: ['workday'],
    places: ['plan', 'slots', 'files', 'map'],
    fleet: ['plan', 'workday', 'map'],
    point: ['map', 'places', 'fleet'],
    planning: ['plan', 'workday'],
    dispatch: ['plan', 'workday', 'map', 'fleet'],
    gestures: [],
    courier: ['plan', 'gestures'],
    figures: ['workday', 'slots'],
  },
} as const
