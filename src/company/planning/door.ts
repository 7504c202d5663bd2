export { showPlanning } from './show-planning.ts'
export { showTurnForm } from './show-turn-form.ts'
