export type { Press, PressKind } from './press.ts'
export {
  absentCodes,
  lostCodes,
  muches,
  reasonSentence,
  refusedCodes,
  type AbsentReason,
  type RefusedReason,
} from './gesture-reason.ts'
export { gesturesBetween, gesturesOfDay, gesturesOfOrder, onBike } from './gesture-store.ts'
export { isAboutOrder, takesGoods, trueTime, type Gesture, type ProofKind } from './gesture.ts'
export { keepPress } from './keep-press.ts'
export { endOf, standing, UNDO_MINUTES } from './standing-gestures.ts'
