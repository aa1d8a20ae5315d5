import { blocked } from '../exchanges.ts';
import type { Cases } from './cases.ts';

const elsewhere = { Server: 'AmazonS3', 'x-amz-bucket-region': 'eu-central-1' };

export default {
  reports: {
    'a preflight that is redirected to the region': {
      exchange: blocked({
        url: 'https://shop.s3.amazonaws.com/a.png?X-Amz-Signature=1',
        method: 'PUT',
        preflight: {
          status: 307,
          headers: { ...elsewhere, Location: 'https://shop.s3.eu-central-1.amazonaws.com/a.png?X-Amz-Signature=1' },
        },
      }),
      shows: ['in the region `eu-central-1`', '`OPTIONS /a.png`', '`307`', '`x-amz-bucket-region: eu-central-1`'],
      evidence: [
        'preflight response 0 Status: 307',
        'preflight response 0 x-amz-bucket-region: eu-central-1',
        'preflight response 0 Location: https://shop.s3.eu-central-1.amazonaws.com/a.png',
      ],
      steps: ['Sign a signed URL again: the signature holds for one host only.'],
      where: 'server',
    },
    'a 301 that leads nowhere': {
      exchange: blocked({
        url: 'https://s3.amazonaws.com/my.bucket/a.csv',
        method: 'PUT',
        preflight: { asks: 'authorization', status: 301, headers: elsewhere },
      }),
      shows: ['in the region `eu-central-1`', '`301`'],
      where: 'server',
    },
    'a bucket in China': {
      exchange: blocked({
        url: 'https://shop.s3.cn-northwest-1.amazonaws.com.cn/a',
        answer: { status: 301, headers: { ...elsewhere, 'x-amz-bucket-region': 'cn-north-1' } },
      }),
      shows: ['in the region `cn-north-1`'],
      instructs: 'the host `s3.cn-north-1.amazonaws.com.cn`',
      where: 'server',
    },
    'a bucket in a new region, to which no host without a region leads': {
      exchange: blocked({
        url: 'https://shop.s3.amazonaws.com/a.png?X-Amz-Signature=1',
        method: 'PUT',
        preflight: { status: 400, headers: { ...elsewhere, 'x-amz-bucket-region': 'af-south-1' } },
      }),
      shows: ['Amazon S3 turned the request away', 'in the region `af-south-1`', '`400`'],
      instructs: 'the host `s3.af-south-1.amazonaws.com`',
      where: 'server',
    },
    'a bucket in an old region, asked in a new one': {
      exchange: blocked({
        url: 'https://s3.ap-south-2.amazonaws.com/shop/a.png',
        answer: { status: 400, headers: { ...elsewhere, 'x-amz-bucket-region': 'us-east-1' } },
      }),
      shows: ['in the region `us-east-1`', '`400`'],
      where: 'server',
    },
    'a request without a preflight': {
      exchange: blocked({
        url: 'https://s3.us-east-2.amazonaws.com/b/a.csv',
        answer: { status: 301, headers: elsewhere },
      }),
      shows: ['`GET /b/a.csv`', '`301`'],
      where: 'server',
    },
  },
  silent: {
    'a 400 at a host without a region, where S3 redirects: it has another reason': blocked({
      url: 'https://shop.s3.amazonaws.com/?max-keys=many',
      answer: { status: 400, headers: elsewhere },
    }),
    'a 400 in the region of the bucket': blocked({
      url: 'https://shop.s3.eu-central-1.amazonaws.com/?max-keys=many',
      answer: { status: 400, headers: elsewhere },
    }),
    'a 400 under a name of its own, which names no region': blocked({
      url: 'https://files.example.com/a',
      answer: { status: 400, headers: { ...elsewhere, 'x-amz-bucket-region': 'af-south-1' } },
    }),
    'a bucket that is asked in its region': blocked({
      url: 'https://shop.s3.eu-central-1.amazonaws.com/a',
      answer: { status: 301, headers: { ...elsewhere, Location: 'https://shop.example/a' } },
    }),
    'one that is asked in its region, as hosts were once written': blocked({
      url: 'https://shop.s3-eu-central-1.amazonaws.com/a',
      answer: { status: 301, headers: { ...elsewhere, Location: 'https://shop.example/a' } },
    }),
    'a bucket behind CloudFront': blocked({
      url: 'https://cdn.example.com/a.json',
      answer: { status: 307, headers: { ...elsewhere, 'X-Amz-Cf-Id': '1', Location: 'https://shop.example/a' } },
    }),
    'a bucket without a CORS rule': blocked({
      url: 'https://shop.s3.amazonaws.com/a',
      method: 'PUT',
      preflight: { status: 403, headers: elsewhere },
    }),
    'a redirect of somebody else': blocked({
      answer: { status: 301, headers: { Location: 'https://shop.example/a' } },
    }),
  },
} satisfies Cases;
