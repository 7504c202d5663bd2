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
  people: {
    'sign-in': [],
    access: ['sign-in'],
    identity: ['sign-in', 'access'],
    resemblances: ['sign-in', 'access', 'identity'],
    organisations: ['sign-in', 'access', 'identity', 'resemblances'],
    mine: ['sign-in', 'access', 'identity'],
  },
  orientation: {
    interviews: [],
    decisions: ['interviews'],
    proposals: ['interviews', 'decisions'],
    requests: ['proposals'],
    lists: ['decisions', 'proposals'],
    meetings: [],
    follow: ['interviews', 'decisions', 'lists', 'meetings'],
  },
  employment: {
    figures: [],
    posts: [],
    exits: ['figures'],
    cddis: ['exits'],
    path: ['exits', 'cddis'],
    lists: ['posts', 'cddis'],
    month: ['figures', 'posts', 'cddis'],
  },
  courses: { au: [], demo: ['au'], 'scorm-player': ['au'] },
  payments: { simulator: [] },
  delivery: { point: [] },
} as const
