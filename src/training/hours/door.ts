export { gaugeOf, type GroupGauge, type TraineeGauge } from './gauge-of.ts'
export { creditsOfEach } from './gauge-store.ts'
export { gaugeFrom, tally } from './gauge.ts'
