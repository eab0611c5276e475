// The walks through the LRS that docs/lrs.md shows: each asks the demo's sandbox over mutual TLS.

const dialog = (page) => page.getByRole('dialog');
const press = (page, name) => dialog(page).getByRole('button', { name }).click();

/** The LRS tab of an applicant whom the sandbox has for one outcome. */
async function openTab(page, origin, name) {
  await page.goto(`${origin}/99999999/applicants`);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('link', { name: 'LRS', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'LRS record' }).waitFor();
}

async function choose(page, label, option) {
  await dialog(page).getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const sayWhy = (page) => choose(page, /Why you ask/, 'Enrolling the learner');
const comesTo = (page, title) => dialog(page).getByRole('heading', { level: 3, name: title }).waitFor();

async function verify(page, title) {
  await page.getByRole('button', { name: 'Verify the ULN' }).click();
  await sayWhy(page);
  await press(page, /^Verify$/);
  await comesTo(page, title);
}

async function searchAndSelect(page, origin, picture) {
  await openTab(page, origin, 'Okafor, Amara');
  await page.getByRole('button', { name: 'Search the LRS for a ULN' }).click();
  await sayWhy(page);
  await picture('lrs/search');
  await press(page, /^Search$/);
  await comesTo(page, 'One learner matches exactly');
  await dialog(page).getByText('Amara Okafor').click();
  await picture('lrs/result');
  await press(page, /Select this ULN/);
  await page.getByText('Exact match').waitFor();
  await picture('lrs/linked-record');
}

async function verifyExactly(page, _origin, picture) {
  await verify(page, 'ULN found (exact match)');
  await picture('lrs/exact-match');
  await press(page, /^Continue$/);
}

async function updateRequired(page, origin, picture) {
  await openTab(page, origin, 'Adeyemi, Benjamin');
  await verify(page, 'ULN found (update required)');
  await picture('lrs/update-required');
  await press(page, /^Continue$/);
  await comesTo(page, 'Make the LRS record match');
  await picture('lrs/update');
  await press(page, /^Update LRS$/);
  await comesTo(page, 'ULN found (exact match)');
  await picture('lrs/updated');
  await press(page, /^Continue$/);
}

async function linked(page, origin, picture) {
  await openTab(page, origin, 'Evans, Chloe');
  await verify(page, 'Linked ULN found');
  await picture('lrs/linked-uln');
  await press(page, /^Continue$/);
  await page.getByRole('region', { name: 'Former ULNs' }).waitFor();
  await picture('lrs/master-taken');
}

async function somebodyElse(page, origin, picture) {
  await openTab(page, origin, 'Marsh, Harriet');
  await verify(page, 'This ULN belongs to somebody else');
  await picture('lrs/somebody-else');
}

async function notFoundThenRegister(page, origin, picture) {
  await openTab(page, origin, 'Newcomer, Nia');
  await page.getByRole('button', { name: 'Edit LRS details' }).click();
  await dialog(page).getByRole('textbox', { name: 'ULN' }).fill('9900000128');
  await picture('lrs/edit');
  await press(page, /^Save$/);
  await dialog(page).waitFor({ state: 'hidden' });
  await verify(page, 'ULN not found');
  await picture('lrs/not-found');
  await press(page, /^Search$/);
  await comesTo(page, 'Nobody was found');
  await press(page, 'Register a new ULN');
  await choose(page, /Verification Type/, 'Passport');
  await choose(page, /Ability to Share/, 'Privacy Notice Seen');
  await picture('lrs/register');
  await press(page, /^Register$/);
  await page.getByText('The LRS has registered the learner.').waitFor();
  await picture('lrs/registered');
}

async function learningRecord(page, origin, picture) {
  await openTab(page, origin, 'Raman, Priya');
  await page
    .getByRole('heading', { name: 'Personal Learning Record' })
    .first()
    .evaluate((heading) => {
      // The bar at the top would stand over it.
      heading.style.scrollMarginTop = '5rem';
      heading.scrollIntoView();
    });
  await picture('lrs/learning-record');
}

const WALKS = [
  searchAndSelect,
  verifyExactly,
  updateRequired,
  linked,
  somebodyElse,
  notFoundThenRegister,
  learningRecord,
];

/** `picture` takes one of the page as it stands, under this name. */
export async function takeLrsWalks(page, origin, picture) {
  for (const walk of WALKS) await walk(page, origin, picture);
}
