// Program.cs: Above `var app = builder.Build();`.
// above:
// var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
    .AllowAnyOrigin()
    .WithMethods("GET", "HEAD", "POST", "PATCH")
    .WithHeaders("content-type")));
// below:
// var app = builder.Build();

// Program.cs: Directly below `var app = builder.Build();`, above the endpoints and every middleware that can answer.
// above:
// var app = builder.Build();
app.UseCors();
// below:
// app.UseAuthorization();

// Note: Other requests get neither these headers nor `Vary: Origin` from ASP.NET Core. If a cache or CDN stands in front, make `Origin` part of its cache key.

// Note: Every website can read these answers. That suits public data only.

// Note: The lists hold what this request asked for. Add what your other requests need.
