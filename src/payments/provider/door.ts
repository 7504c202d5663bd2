export { providerOf } from './open-provider.ts'
export type {
  Announcement,
  CollectAsk,
  Collected,
  DisputeReading,
  PayoutReading,
  Provider,
  RefundReading,
  Reply,
} from './provider.ts'
