export { gaugeOf, type GroupGauge, type TraineeGauge } from './read-gauge.ts'
export { creditsOfEach } from './gauge-store.ts'
export { gaugeFrom, tally } from './gauge.ts'
