export { countAdaptation } from './adaptation-store.ts'
export { peopleBehindTraining, trainingFigures } from './count-figures.ts'
