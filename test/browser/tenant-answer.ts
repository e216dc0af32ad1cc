/** What an admin copies from Graph Explorer and PowerShell: of a tenant that there is none of, with names that nobody has. */

/** What is in the answers and names somebody: none of it may be shown or kept. */
export const PERSONAL = ['Ragnhild Utgård', 'ragnhild.utgard@personal.example', 'PERSONAL Kraft AB'] as const;
const [PERSON, MAIL, COMPANY] = PERSONAL;

interface Sku {
  readonly part: string;
  readonly id: string;
  readonly bought: number;
  readonly used: number;
}

/** Two plans, a part number that nobody knows, and an add-on. */
export const E1: Sku = {
  part: 'STANDARDPACK',
  id: '18181a46-0d4e-45cd-891e-60aabd171b4e',
  bought: 340,
  used: 322,
};
const OTHERS: readonly Sku[] = [
  { part: 'O365_BUSINESS_PREMIUM', id: 'f245ecc8-75af-4f8e-b61f-27d8114de5f3', bought: 25, used: 20 },
  { part: 'ZZ_NEW_THING', id: '11111111-2222-4333-8444-555555555555', bought: 10, used: 3 },
  { part: 'MCOEV', id: 'e43b5b99-8dfb-405f-9987-dc307f34bcbd', bought: 12, used: 12 },
];
const TENANT = '7e57a111-0000-4000-8000-00000000aaaa';
const SERVICES = ['EXCHANGE_S_STANDARD', 'SHAREPOINTSTANDARD', 'TEAMS1', 'SWAY', 'YAMMER_ENTERPRISE'];

const servicePlans = SERVICES.map((servicePlanName, index) => ({
  servicePlanId: `00000000-0000-4000-8000-00000000000${index}`,
  servicePlanName,
  provisioningStatus: 'Success',
  appliesTo: 'User',
}));

const skuOf = ({ part, id, bought, used }: Sku, index: number) => ({
  accountName: COMPANY,
  accountId: TENANT,
  appliesTo: 'User',
  capabilityStatus: 'Enabled',
  consumedUnits: used,
  id: `${TENANT}_${id}`,
  skuId: id,
  skuPartNumber: part,
  subscriptionIds: [`51b50000-0000-4000-8000-00000000000${index}`],
  prepaidUnits: { enabled: bought, suspended: 0, warning: 0, lockedOut: 0 },
  servicePlans,
});

const pascal = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(pascal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
      pascal(inner),
    ]),
  );
};

/** `/subscribedSkus` and who asked for it, as Graph Explorer shows them, one below the other. */
export const fromGraphExplorer = (): string =>
  [
    {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#subscribedSkus',
      value: [E1, ...OTHERS].map(skuOf),
    },
    {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#organization',
      value: [
        {
          id: TENANT,
          displayName: COMPANY,
          technicalNotificationMails: [MAIL],
          marketingNotificationEmails: [],
        },
      ],
    },
  ]
    .map((answer) => JSON.stringify(answer, null, 4))
    .join('\n');

/** What `Get-MgSubscribedSku | ConvertTo-Json -Depth 5 > skus.json` leaves: one product is no list, and the file is UTF-16. */
export const fromPowerShell = (): Buffer => {
  const text = JSON.stringify(
    pascal({ ...skuOf(E1, 1), additionalProperties: { displayName: PERSON, mail: MAIL } }),
    null,
    2,
  );
  return Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le');
};

/** Data that is too long to be pasted. */
export const tooLong = (): string =>
  JSON.stringify({ value: Array.from({ length: 400 }, (_, index) => skuOf(E1, index)) }, null, 2);
