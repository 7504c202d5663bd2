export { trainingSite } from './routes.ts'
export { seedTraining } from './seeds.ts'
export { enrolTrainee, endTraineeship, appointTrainer } from './enrol-trainee.ts'
export { traineesOf, trainersOf, groupIdsOf, type Trainee, type Trainer } from './trainee-store.ts'
