import { expect, type Locator, type Page } from '@playwright/test';
import { type AnyRecord, childrenIn, describeRecord, type Learner, year2526 } from '@/lib/ilr';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** As a person types it: dates the British way, all else as it stands in the file. */
const typed = (value: unknown): string => String(value).replace(ISO_DATE, '$3/$2/$1');

const panel = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

/** The field with this element's name beside its words, wherever it stands in the form. */
const fieldIn = (form: Locator, element: string): Locator => {
  const name = new RegExp(`\\s${element}$`);
  return form.getByRole('textbox', { name }).or(form.getByRole('combobox', { name }));
};

/** Which fields are a click away follows from what is saved, and that may change while we look. */
const showAll = (form: Locator): Promise<void> => {
  const more = form.getByRole('button', { name: /^Show \d+ more/ });
  return expect(async () => {
    while ((await more.count()) > 0) await more.first().click({ timeout: 1_000 });
  }).toPass();
};

const fillIn = async (field: Locator, value: unknown): Promise<void> => {
  await field.fill(typed(value));
  await field.press('Tab');
};

const fieldsOf = (record: AnyRecord): readonly (readonly [string, unknown])[] =>
  Object.entries(record).filter(([, value]) => value !== null && typeof value !== 'object');

const recordsOf = (record: AnyRecord, name: string): readonly AnyRecord[] => childrenIn(record, name);

const addRecord = async (form: Locator, entity: string, record: AnyRecord, place: number): Promise<void> => {
  const { one } = describeRecord(year2526, entity);
  await form.getByRole('button', { name: new RegExp(`^Add (another )?${one}$`, 'i') }).click();
  const group = form.getByRole('group', { name: new RegExp(`^${one} ${place}$`, 'i') });
  await showAll(group);
  for (const [name, value] of fieldsOf(record)) await fillIn(fieldIn(group, name), value);
  for (const child of year2526.entities[entity as 'Learner'].fields)
    if (child.kind === 'entity')
      for (const [at, below] of recordsOf(record, child.name).entries())
        await addRecord(group, child.name, below, at + 1);
};

const save = async (page: Page, title: string): Promise<void> => {
  await panel(page, title)
    .getByRole('button', { name: `Save ${title}` })
    .click();
  await expect(panel(page, title).getByRole('status')).toHaveText(/^(Saved|Nothing was changed)\.$/);
};

const showSections = async (page: Page): Promise<void> => {
  const more = page.getByRole('button', { name: /^Show also/ });
  if ((await more.count()) > 0) await more.click();
};

/** Types those of a record's own fields that stand in a panel. */
const fillPanel = async (page: Page, title: string, record: AnyRecord): Promise<void> => {
  const form = panel(page, title);
  await form.getByRole('button', { name: `Edit ${title}` }).click();
  await showAll(form);
  for (const [name, value] of fieldsOf(record)) {
    const field = fieldIn(form, name);
    if ((await field.count()) > 0) await fillIn(field, value);
  }
  await save(page, title);
};

/** Adds the records of a panel that holds a list, or the one record that may be there. */
const fillList = async (page: Page, title: string, entity: string, record: AnyRecord): Promise<void> => {
  const records = recordsOf(record, entity);
  if (records.length === 0) return;
  const form = panel(page, title);
  await form.getByRole('button', { name: `Edit ${title}` }).click();
  for (const [at, below] of records.entries()) await addRecord(form, entity, below, at + 1);
  await save(page, title);
};

type Lists = Readonly<Record<string, string>>;

const yearLists: Lists = {
  'Prior attainment': 'PriorAttain',
  'Learning difficulties, disabilities and health problems': 'LLDDandHealthProblem',
  'Learner funding and monitoring': 'LearnerFAM',
  'Provider monitoring of the learner': 'ProviderSpecLearnerMonitoring',
  'Higher education': 'LearnerHE',
};

const aimLists: Lists = {
  'Aim funding and monitoring': 'LearningDeliveryFAM',
  'Work placements': 'LearningDeliveryWorkPlacement',
  'Apprenticeship financial records': 'AppFinRecord',
  'Provider monitoring of the aim': 'ProviderSpecDeliveryMonitoring',
  'Higher education': 'LearningDeliveryHE',
};

const fillLists = async (page: Page, lists: Lists, record: AnyRecord): Promise<void> => {
  for (const [title, entity] of Object.entries(lists)) await fillList(page, title, entity, record);
};

const openTab = async (page: Page, name: string, heading: string): Promise<void> => {
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('region', { name: heading, exact: true })).toBeVisible();
};

const addAim = async (page: Page, aim: AnyRecord, place: number): Promise<void> => {
  await page.getByRole('link', { name: /^Aims/ }).first().click();
  await page.getByRole('button', { name: 'Add aim' }).first().click();
  const ask = page.getByRole('dialog');
  await ask.getByRole('textbox', { name: 'LearnAimRef' }).fill(typed(aim.LearnAimRef));
  await ask.getByRole('button', { name: 'Add aim' }).click();
  await expect(ask).toBeHidden();
  await page.getByRole('row').nth(place).getByRole('link').click();
  await expect(panel(page, 'The aim')).toBeVisible();
  await fillPanel(page, 'The aim', aim);
  await fillPanel(page, 'How it stands or ended', aim);
  await showSections(page);
  await fillLists(page, aimLists, aim);
};

/** What is typed into a page that is not awake yet is lost; it is awake when it says what is missing. */
const untilAwake = (page: Page): Promise<void> =>
  expect(async () => {
    await page.getByRole('button', { name: 'Add learner' }).click();
    await expect(page.getByRole('alert', { name: 'Nothing was saved yet' })).toBeVisible({ timeout: 2_000 });
  }).toPass();

/** Enters a learner through the screens alone, from the form of a new learner to the last record of the last aim. */
export const enterByHand = async (page: Page, ukprn: number, learner: Learner): Promise<void> => {
  await page.goto(`/${ukprn}/learners/new`);
  await untilAwake(page);
  const form = page.locator('form');
  await showAll(form);
  for (const [name, value] of fieldsOf(learner)) {
    const field = fieldIn(form, name);
    if ((await field.count()) > 0) await fillIn(field, value);
  }
  await page.getByRole('button', { name: 'Add learner' }).click();
  await expect(panel(page, 'Address and contact')).toBeVisible();
  await fillPanel(page, 'Address and contact', learner);
  await openTab(page, 'ILR', 'This year');
  await fillPanel(page, 'This year', learner);
  await showSections(page);
  await fillLists(page, yearLists, learner);
  await openTab(page, 'Employment', 'Employment status');
  await fillList(page, 'Employment status', 'LearnerEmploymentStatus', learner);
  for (const [at, aim] of recordsOf(learner, 'LearningDelivery').entries()) await addAim(page, aim, at + 1);
};
