/** Amazon S3 turns the request away: the URL names another region than that of the bucket. */
import type { ReceivedResponse } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import { partsOf } from '../fetch/url.ts';
import { say } from '../say.ts';
import { serversOf } from '../servers/server.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { headerEvidence, statusEvidence } from './finding/evidence.ts';
import { answeredName } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { isBehind, lostOrigin, redirectOf } from './signs/redirect.ts';

export default {
  id: 'bucket-in-another-region',
  spec: spec.preflight,
  mdn: mdn.status(301),
  rules: ['preflight-not-redirected', 'allow-origin-present'],
  codes: [],
  depth: 3,
  find(facts) {
    const { answer, hop } = facts;
    // Without a `Location`, a `301` leads nowhere: only this header says where the bucket is.
    const region = combined(answer?.headers, regionHeader);
    if (!answer || region === undefined || !isTurnedAway(answer.status, region, hop.url)) return undefined;
    if (!serversOf(answer.headers).some(({ backend }) => backend === 's3')) return undefined;
    // CloudFront asks under a host of its own. After a redirect the page's origin is lost in any region.
    if (names(hop.url, region) || isBehindCloudFront(answer) || lostOrigin(facts)) return undefined;
    const host = `s3.${region}.amazonaws.com${hop.url.includes('.amazonaws.com.cn/') ? '.cn' : ''}`;
    const redirect = redirectOf(facts);
    return {
      short: say('Bucket is in another region'),
      title: say`Amazon S3 turned the request away: the bucket is in the region \`${region}\`, and the URL does not name it.`,
      happened: say`${serverName(hop.url)} answered ${answeredName(facts)} with \`${answer.status}\` and \`${regionHeader}: ${region}\`. That answer carries no CORS headers, whatever the CORS rules of the bucket say.`,
      why: say(
        'The CORS rules of a bucket count only in its own region. An answer from another region carries none of them, so the browser lets no page read it.',
      ),
      evidence: [
        ...statusEvidence(facts),
        ...headerEvidence(facts, regionHeader),
        ...(redirect && !isBehind(redirect) ? redirect.evidence : []),
      ],
      confidence: 'certain',
      repair: repairOf(
        'server',
        say`Set the region \`${region}\` where the URL is made: \`region\` of the S3 client, or the host \`${host}\`.`,
        [say('Sign a signed URL again: the signature holds for one host only.')],
      ),
    };
  },
} satisfies Cause;

const regionHeader = 'x-amz-bucket-region';

/** Between older and newer regions there is no redirect but a `400`, with the same header. */
function isTurnedAway(status: number, region: string, url: string): boolean {
  return status === 301 || status === 307 || (status === 400 && isOfNoRedirect(region, url));
}

/**
 * A `400` has many reasons. Here the host names a region other than the bucket's, or none: a host without a region
 * reaches no bucket in a region opened after March 2019.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
function isOfNoRedirect(region: string, url: string): boolean {
  const host = partsOf(url)?.host ?? '';
  return s3OfRegion.test(host) || (/(^|\.)s3\.amazonaws\.com$/.test(host) && !before2019.test(region));
}

const s3OfRegion = /(^|\.)s3[.-](dualstack\.)?[a-z]+(-[a-z]+)+-\d\.amazonaws\.com(\.cn)?$/;
const before2019 =
  /^(us-(east|west)-[12]|us-gov-west-1|ca-central-1|sa-east-1|eu-(central-1|north-1|west-[123])|ap-(south-1|southeast-[12]|northeast-[123]))$/;

function isBehindCloudFront({ headers }: ReceivedResponse): boolean {
  return combined(headers, 'X-Amz-Cf-Id') !== undefined;
}

/** In a bucket's host name the region is a part of its own, or follows `s3-` in the older form. */
function names(url: string, region: string): boolean {
  const parts = partsOf(url)?.host.split('.') ?? [];
  return parts.includes(region) || parts.includes(`s3-${region}`);
}
