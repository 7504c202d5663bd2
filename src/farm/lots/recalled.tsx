import { Alert } from '#platform/ui'

export const Recalled = () => (
  <Alert kind="late" title="Ce lot est rappelé">
    Ne le vendez pas, ne le donnez pas, ne le mangez pas.
  </Alert>
)
