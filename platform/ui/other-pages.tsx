type Other = { title: string; text?: string | undefined; href: string }

/** What else this reader may open of what the page is about: a link each. */
export const OtherPages = ({ pages }: { pages: readonly Other[] }) => (
  <>
    {pages.map(({ title, text, href }) => (
      <p class="panel no-print">
        <a href={href}>{title}</a>
        {text && <span class="muted"> {text}</span>}
      </p>
    ))}
  </>
)
