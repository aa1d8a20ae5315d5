/** Whether Amazon S3, Google Cloud Storage, CloudFront or Azure signed the URL. */
export function isSigned(url: string): boolean {
  if (isSignedForS3(url) || /[?&]X-Goog-Signature=/.test(url)) return true;
  if (/[?&]Signature=/.test(url)) return /[?&](Key-Pair-Id|GoogleAccessId)=/.test(url);
  return /[?&]sig=/.test(url) && /[?&]sv=/.test(url);
}

export function isSignedForS3(url: string): boolean {
  return /[?&]X-Amz-Signature=/.test(url) || (/[?&]Signature=/.test(url) && /[?&]AWSAccessKeyId=/.test(url));
}
