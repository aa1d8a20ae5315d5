import type { Case } from '../case.ts';

export default {
  title: 'A bucket in another region',
  about: 'The upload goes to S3 under a host that does not name the region of the bucket.',
  serve(_request, response) {
    response.writeHead(301, { Server: 'AmazonS3', 'x-amz-bucket-region': 'eu-central-1' }).end();
  },
  trip: ({ api }) => fetch(`${api}/photos/cat.png`, { method: 'PUT' }),
  expect: {
    code: 'PreflightMissingAllowOriginHeader',
    cause: 'bucket-in-another-region',
    short: 'Bucket is in another region',
  },
} satisfies Case;
