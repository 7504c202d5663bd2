export {
  appointTrainer,
  endTraineeship,
  enrolTrainee,
  followFirstDay,
  undoTraineeship,
} from './enrol-trainee.ts'
export { isNotedIn } from './noted-store.ts'
export { rememberTrainees, type FoundTrainee, type NamedPerson } from './find-trainee.ts'
export { whyExpected } from './welcome-trainee.ts'
