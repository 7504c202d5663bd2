/** The map: who may knock on whose door. No cycle; tools/check-rooms.ts reads it. */
export const rooms = {
  people: [],
  actions: ['people'],
  orientation: ['people', 'actions'],
  records: ['people', 'actions'],
  training: ['people', 'actions', 'orientation'],
  certification: ['people', 'actions', 'training'],
  results: ['people', 'actions', 'orientation', 'training', 'certification'],
  planner: [],
} as const
