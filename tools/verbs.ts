/** What files that do something begin with: a verb of the field, then its thing. A new one is added with the first file that needs it. */
export const verbs: ReadonlySet<string> = new Set(
  `abandon accept add admit announce answer appoint ask be book borrow bundle cancel catch certify change check choose close complete compute confirm
   copy correct count create credit decide deliberate describe do draft drop end enrol export fetch find finish follow forget free gather give hand
   harvest hear hire hold import invite issue judge keep lapse launch learn leave let list load lock make manage mark match merge move name note offer
   open order pay place plan position post prepare print propose prove publish put reach read receive recall recognise record refund refit refuse
   register release remind remove rename render reserve resolve restore review revoke save say search see send set settle shape share sign stand start
   surround sweep take tell trace undo verify view waive weigh welcome withdraw work write`
    .trim()
    .split(/\s+/),
)
