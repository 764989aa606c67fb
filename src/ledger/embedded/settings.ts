/** Where the server listens: a Unix socket in a private folder, or a loopback port. */
export type Listening =
  | { readonly kind: "socket"; readonly folder: string; readonly port: number }
  | { readonly kind: "tcp"; readonly port: number };

/**
 * The whole postgresql.conf, written anew at each start: a server for one machine and few connections, with everything
 * that keeps a committed change left on. Without `durable` a crash of the machine may lose the cluster: for tests.
 */
export function serverSettings(listening: Listening, durable: boolean): string {
  const settings: Record<string, string> = {
    listen_addresses: listening.kind === "tcp" ? "127.0.0.1" : "",
    unix_socket_directories: listening.kind === "socket" ? listening.folder : "",
    unix_socket_permissions: "0700",
    port: String(listening.port),
    max_connections: "60",
    shared_buffers: "64MB",
    work_mem: "16MB",
    maintenance_work_mem: "64MB",
    max_wal_size: "512MB",
    min_wal_size: "32MB",
    wal_level: "minimal",
    max_wal_senders: "0",
    io_method: "sync",
    jit: "off",
    random_page_cost: "1.1",
    fsync: durable ? "on" : "off",
    full_page_writes: durable ? "on" : "off",
    synchronous_commit: "on",
    password_encryption: "scram-sha-256",
    log_checkpoints: "off",
    log_line_prefix: "%m [%p] ",
    log_timezone: "UTC",
    timezone: "UTC",
    lc_messages: "C",
    datestyle: "ISO, YMD",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  return `# Written by Outturn at each start: changes here are lost.\n${lines.join("\n")}\n`;
}
