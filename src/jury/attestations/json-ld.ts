/** How a signed document leaves: any page of the web may read it. */
export const JSON_LD = {
  'content-type': 'application/ld+json; charset=utf-8',
  'access-control-allow-origin': '*',
}
