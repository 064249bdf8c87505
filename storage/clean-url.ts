/** Addresses of pages as the reader keeps them: without what tells a site who sent whom. */

/**
 * Query parameters that name a campaign, a click or a mailing, never a page. Collected from the documentation of the
 * services that append them: Google (utm_, gclid, gbraid, wbraid, _gl), Meta (fbclid, igsh), Microsoft (msclkid),
 * X (twclid), TikTok (ttclid), Yandex (yclid, ysclid), Mailchimp (mc_), HubSpot (_hs), Matomo (mtm_, pk_), AT Internet
 * (at_, xtor).
 */
const TRACKING =
  /^(utm_.*|mtm_.*|pk_.*|mc_(cid|eid)|_hs(enc|mi)|hsctatracking|at_(medium|campaign|format|link.*|ptr_name|bbc_team)|xtor|gclid|gclsrc|gbraid|wbraid|dclid|_gl|fbclid|igshid|igsh|msclkid|twclid|ttclid|yclid|ysclid|_openstat|cmpid|ocid|ref_src|ref_url|srnd|smid|ns_(mchannel|source|campaign|linkname|fee))$/i;

/**
 * Return `url` without tracking parameters, credentials and text fragment; what else it has stays as it is.
 * @throws TypeError for text that is no URL.
 */
export function cleanUrl(url: string): string {
  const clean = new URL(url);
  clean.username = '';
  clean.password = '';
  for (const name of new Set(clean.searchParams.keys())) if (TRACKING.test(name)) clean.searchParams.delete(name);
  clean.hash = clean.hash.replace(/:~:.*$/, '');
  return clean.href;
}
