import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Files, Mistake, Server } from '../server.ts';

const environment = { DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1', ASPNETCORE_ENVIRONMENT: 'Production' };
const sdk = spawnSync('dotnet', ['--version'], { encoding: 'utf8', env: { ...process.env, ...environment } });

/** The one program into which all apps are compiled: compiling each separately would take five seconds a case. */
let program = '';

const aspnetCore: Server = {
  backend: 'aspnet-core',
  variants: ['minimal', 'authentication', 'controllers', 'startup'],
  found:
    sdk.status === 0
      ? { title: `ASP.NET Core, .NET SDK ${sdk.stdout.trim()}` }
      : { title: 'ASP.NET Core', missing: 'install the .NET SDK, so that `dotnet` is on the PATH' },
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  app,
  earlier: { 'a policy that lets in every origin': (variant) => app(variant, 'app-wide', letsInAll) },
  prepare: async (folders) => {
    program = await compiled(folders);
  },
  start: (folder, port) => ({
    command: 'dotnet',
    args: [program, caseName(folder)],
    env: { ...environment, ASPNETCORE_URLS: `http://127.0.0.1:${port}` },
  }),
};

export default [aspnetCore];

/** As the documentation writes it. */
const letsInAll = {
  service: '.AddCors(options => options.AddPolicy("AllowAll", policy => policy.AllowAnyOrigin()));',
  middleware: 'app.UseCors("AllowAll");',
};

const withoutCors = { service: '', middleware: '' };

function app(variant: string, mistake: Mistake, earlier = withoutCors): Files {
  if (variant === 'startup') return { 'Program.cs': hostProgram, 'Startup.cs': startup(mistake, earlier) };
  return { 'Program.cs': programFile(variant, mistake, earlier) };
}

function programFile(variant: string, mistake: Mistake, { service, middleware }: typeof withoutCors): string {
  const controllers = variant === 'controllers';
  const authentication = variant === 'authentication' || mistake === 'before-auth';
  return `var builder = WebApplication.CreateBuilder(args);
${controllers ? 'builder.Services.AddControllers();' : ''}
${authentication ? login('builder.Services', mistake) : ''}
${service && `builder.Services${service}`}
var app = builder.Build();
${mistake === 'before-redirect' ? slashRedirect : ''}
${middleware}
${(authentication && variant !== 'minimal') || controllers ? 'app.UseAuthentication();\napp.UseAuthorization();\n' : ''}
${controllers ? 'app.MapControllers();' : endpoints('app')}
app.Run();
`;
}

const hostProgram = `Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web => web.UseStartup<Startup>())
    .Build()
    .Run();
`;

const startup = (mistake: Mistake, { service, middleware }: typeof withoutCors) => `public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddRouting();
        ${login('services', mistake)}
        ${service && `services${service}`}
    }

    public void Configure(IApplicationBuilder app, IWebHostEnvironment env)
    {
        ${mistake === 'before-redirect' ? slashRedirect : ''}
        app.UseRouting();
        ${middleware}
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseEndpoints(endpoints =>
        {
            ${endpoints('endpoints')}
        });
    }
}
`;

const login = (services: string, mistake: Mistake) => `${services}
    .AddAuthentication("Token")
    .AddScheme<AuthenticationSchemeOptions, TokenHandler>("Token", null);
${services}.AddAuthorization(options =>
{
    ${mistake === 'before-auth' ? 'options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();' : ''}
});`;

const slashRedirect = `app.Use(async (context, next) =>
{
    if (context.Request.Path == "/items") context.Response.Redirect("/items/", permanent: true, preserveMethod: true);
    else await next();
});`;

const endpoints = (routes: string) => `${routes}.MapGet("/items", Items.All);
${routes}.MapPost("/items", Items.All);
${routes}.MapPut("/items", Items.All);
${routes}.MapPatch("/items", Items.All);
${routes}.MapDelete("/items", Items.All);
${routes}.MapGet("/fail", string () => throw new Exception("The database is gone"));`;

/** What all apps have in common: their data, their controllers, and the check of the Authorization header. */
const common = `global using System.Security.Claims;
global using System.Text.Encodings.Web;
global using Microsoft.AspNetCore.Authentication;
global using Microsoft.AspNetCore.Authorization;
global using Microsoft.AspNetCore.Mvc;
global using Microsoft.Extensions.Options;

public static class Items
{
    public static IResult All(HttpResponse response)
    {
        response.Headers["X-Total-Count"] = "3";
        response.Headers["X-Request-Id"] = "7";
        return Results.Json(new[] { new { Id = 1 } });
    }
}

public class ItemsController : ControllerBase
{
    [Route("items"), HttpGet, HttpPost, HttpPut, HttpPatch, HttpDelete]
    public IResult Get() => Items.All(Response);

    [Route("fail"), HttpGet]
    public IResult Fail() => throw new Exception("The database is gone");
}

public class TokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.ContainsKey("Authorization")) return Task.FromResult(AuthenticateResult.NoResult());
        var someone = new ClaimsPrincipal(new ClaimsIdentity("Token"));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(someone, "Token")));
    }
}
`;

const project = `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net${sdk.stdout?.split('.')[0]}.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <AssemblyName>apps</AssemblyName>
    <WarningLevel>0</WarningLevel>
  </PropertyGroup>
</Project>
`;

const caseName = (folder: string) => `Case_${basename(folder).replace(/\W/g, '_')}`;

/** Each app becomes a namespace, its Program.cs the body of a `Main`; the first argument says which one runs. */
async function compiled(folders: string[]): Promise<string> {
  const root = join(dirname(folders[0] as string), 'program');
  await mkdir(root);
  await Promise.all(
    folders.map(async (folder) => writeFile(join(root, `${caseName(folder)}.cs`), asNamespace(folder))),
  );
  const choices = folders.map((folder) => `["${caseName(folder)}"] = ${caseName(folder)}.Entry.Main,`).join('\n');
  await writeFile(join(root, 'Common.cs'), common);
  await writeFile(
    join(root, 'Choice.cs'),
    `new Dictionary<string, Action<string[]>> {\n${choices}\n}[args[0]](args[1..]);\n`,
  );
  await writeFile(join(root, 'apps.csproj'), project);
  await run('dotnet', ['build', '--nologo', '-v', 'quiet', '-o', 'out'], root);
  return join(root, 'out/apps.dll');
}

function asNamespace(folder: string): string {
  const text = (file: string) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '');
  return `namespace ${caseName(folder)};
${text('Startup.cs')}
public static class Entry
{
    public static void Main(string[] args)
    {
${text('Program.cs')}
    }
}
`;
}

async function run(command: string, args: string[], cwd: string): Promise<void> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`The apps do not compile:\n${Buffer.concat(output)}`);
}
