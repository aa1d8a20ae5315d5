/** The servers in which repairs are run, as far as Debian has them. */
import type { Server } from '../tests/backends/server.ts';
import { canInstallDebianPackages, installDebianPackages } from './debian.ts';

/**
 * Installs those that are missing, if that is allowed. Each names its packages; what remains missing is skipped by
 * name.
 */
export async function installServers(servers: Server[]): Promise<void> {
  const packages = servers.flatMap(({ found }) => {
    const [, names] = /^apt-get install (.+)$/.exec('missing' in found ? found.missing : '') ?? [];
    return names?.split(' ') ?? [];
  });
  if (packages.length > 0 && canInstallDebianPackages()) await installDebianPackages(packages, 'needed');
}
