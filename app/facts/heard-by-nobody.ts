import type { Facts } from '#platform/facts'

/** What is announced and nobody hears yet, with the reason to say it all the same. */
export const heardByNobody: Partial<Record<keyof Facts, string>> = {
  'box too warm': 'the page of the hub reads it from the gestures',
  'delivery lapsed': 'the buyer’s room lets go its own order, by the same clock',
  'delivery ordered': 'who orders is answered at once; rounds are planned from the orders themselves',
  'delivery pickup dropped': 'the shop that dropped it knows',
  'goods found': 'the page of the hub reads it from the gestures',
  'goods missing': 'the page of the hub reads it from the gestures',
  'goods recalled': 'who recalls writes to everybody in the same transaction',
  'goods sold': 'for a portfolio: an order prepared is a proof',
  'merge undone': 'rows of a person point to who they are by a view',
  'order refused by bikes': 'the figures of delivery read it from what was refused',
  'harvest done': 'for timesheets to come: who harvested, when, how long at most',
  'harvest undone': 'for timesheets to come: what was undone took no time',
  'payment disputed': 'payments tell the market’s keepers themselves',
  'payment lapsed': 'the buyer’s room lets go its own order, by the same clock',
  'payout paid': 'payments tell the shop themselves',
  'payout returned': 'payments tell the shop themselves',
  'persons merged': 'rows of a person point to who they are by a view',
  'refund failed': 'the page of money shows it',
  'refund settled': 'the page of money shows it',
  'share accepted': 'the buyer reads it on the page of the order',
  'share refused': 'the buyer is written to when the share is settled',
  'situation told': 'the figures of training read it from what was told',
  'task done': 'for a portfolio: a harvest or a sowing is a proof',
  'task undone': 'for a portfolio: what was undone proves nothing',
}
