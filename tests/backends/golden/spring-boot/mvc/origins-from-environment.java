// WebConfig.java: As a new file beside the application class, below its `package` line.
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
public class WebConfig implements WebMvcConfigurer {
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/**")
                .allowedOrigins("http://localhost:5173", "https://production.example")
                .allowCredentials(true)
                .allowedMethods("GET", "HEAD", "POST", "PUT")
                .allowedHeaders("authorization", "content-type", "x-request-id")
                .exposedHeaders("x-total-count")
                .maxAge(600L);
    }
}

// Note: Spring answers a request from any other origin, or by any other method, with 403.

// Note: Cookies travel between different sites only when they are set with `SameSite=None; Secure`.

// Note: The lists hold what this request asked for. Add what your other requests need.

// Note: The origins are spelled out here. To tell development and production apart, keep a file for each.

// Note: `https://production.example` is a placeholder. Put your own origin in its place.
