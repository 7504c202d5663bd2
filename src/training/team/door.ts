export { appointTrainer, endTraineeship, enrolTrainee } from './enrol-trainee.ts'
export { rememberTrainees, type FoundTrainee, type NamedPerson } from './find-trainee.ts'
export { whyExpected } from './welcome-trainee.ts'
