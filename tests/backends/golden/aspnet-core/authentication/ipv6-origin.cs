// Program.cs: Above `var app = builder.Build();`.
// above:
// var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
    .WithOrigins("http://[::1]:5173")));
// below:
// var app = builder.Build();

// Program.cs: Directly below `var app = builder.Build();`, above the endpoints and every middleware that can answer.
// instead of:
// app.UseCors("AllowAll");
// app.UseAuthentication();
// app.UseAuthorization();
// above:
// var app = builder.Build();
app.UseCors();
app.UseAuthentication();
app.UseAuthorization();
// below:
// app.MapGet(

// Note: Remove the other CORS code of the app, on single routes too: it can overrule this, or let other origins in. Keep the options it had, such as methods, exposed headers and the max-age.

// Note: An endpoint with `[EnableCors]`, `[DisableCors]` or `RequireCors` does not take this policy. If one has to stay, move `UseCors` below `app.UseRouting();`, where you have that line. Above it, the endpoint answers 500.

// Note: Other requests get neither these headers nor `Vary: Origin` from ASP.NET Core. If a cache or CDN stands in front, make `Origin` part of its cache key.
