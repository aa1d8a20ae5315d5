import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code, indented } from './printing/code.ts';
import { fromEnvironment } from './printing/origins.ts';
import { quoteAll } from './printing/quote.ts';
import { configurable } from './printing/variant.ts';
import { methodsOrSafelisted, notesFor, openLists, removesOthers } from './printing/wording.ts';

export default {
  id: 'spring-boot',
  name: 'Spring Boot',
  docs: 'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html',
  provenance: 'documentation',
  variants: [
    configurable(
      'security',
      () => say('With Spring Security'),
      (policy, placement) => ({
        parts: [...imports('SecurityConfig.java', forSecurity), filter(), source(policy)],
        notes: notes(policy, placement),
      }),
    ),
    configurable(
      'mvc',
      () => say('Without Spring Security'),
      (policy, placement) => ({
        parts: [answersFirst(placement) ? filterConfig(policy) : webConfig(policy)],
        notes: [
          ...(answersFirst(placement) ? [] : openLists(policy, 'Spring', ['headers'])),
          ...notes(policy, placement),
        ],
      }),
    ),
  ],
} satisfies Backend;

const forSecurity = code`
  import java.util.List;
  import org.springframework.security.config.Customizer;
  import org.springframework.web.cors.CorsConfiguration;
  import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
`;

function imports(file: string, lines: string): Part[] {
  return [{ file, where: say('With the other imports.'), language: 'java', code: lines }];
}

/** Puts the CORS filter before the login check, which would answer the preflight with 401 or 403. */
const filter = (): Part => ({
  file: 'SecurityConfig.java',
  where: say('As the first line about `http` in the method that makes the `SecurityFilterChain`.'),
  language: 'java',
  code: '        http.cors(Customizer.withDefaults());',
  below: '        return http.build();',
});

function source(policy: Policy): Part {
  const lines = code`
    @Bean
    UrlBasedCorsConfigurationSource corsConfigurationSource() {
        ${configuration(policy)}
        return source;
    }
  `;
  return {
    file: 'SecurityConfig.java',
    where: say('As one more method of the class.'),
    language: 'java',
    code: indented('    ', lines),
  };
}

function configuration(policy: Policy): string {
  return code`
    CorsConfiguration configuration = new CorsConfiguration();
    configuration.setAllowedOrigins(List.of(${origins(policy)}));
    ${policy.credentials && 'configuration.setAllowCredentials(true);'}
    configuration.setAllowedMethods(List.of(${quoteAll('java', methodsOrSafelisted(policy))}));
    ${policy.headers.length > 0 && `configuration.setAllowedHeaders(List.of(${quoteAll('java', policy.headers)}));`}
    ${policy.exposed.length > 0 && `configuration.setExposedHeaders(List.of(${quoteAll('java', policy.exposed)}));`}
    ${policy.maxAge !== undefined && `configuration.setMaxAge(${policy.maxAge}L);`}
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/**", configuration);
  `;
}

/** Servlet filters run before `addCorsMappings`, and one that asks for a login or redirects answers the preflight. */
function answersFirst(placement: Placement): boolean {
  return placement === 'before-auth' || placement === 'before-redirect';
}

function filterConfig(policy: Policy): Part {
  return {
    file: 'CorsConfig.java',
    where: say('As a new file beside the application class, below its `package` line.'),
    language: 'java',
    code: code`
      import java.util.List;
      import org.springframework.boot.web.servlet.FilterRegistrationBean;
      import org.springframework.context.annotation.Bean;
      import org.springframework.context.annotation.Configuration;
      import org.springframework.core.Ordered;
      import org.springframework.web.cors.CorsConfiguration;
      import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
      import org.springframework.web.filter.CorsFilter;

      @Configuration
      public class CorsConfig {
          @Bean
          FilterRegistrationBean<CorsFilter> firstFilter() {
              ${configuration(policy)}
              FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(source));
              filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
              return filter;
          }
      }
    `,
  };
}

function webConfig(policy: Policy): Part {
  const options = code`
    .allowedOrigins(${origins(policy)})
    ${policy.credentials && '.allowCredentials(true)'}
    .allowedMethods(${quoteAll('java', methodsOrSafelisted(policy))})
    ${policy.headers.length > 0 && `.allowedHeaders(${quoteAll('java', policy.headers)})`}
    ${policy.exposed.length > 0 && `.exposedHeaders(${quoteAll('java', policy.exposed)})`}
    ${policy.maxAge !== undefined && `.maxAge(${policy.maxAge}L)`}
  `;
  return {
    file: 'WebConfig.java',
    where: say('As a new file beside the application class, below its `package` line.'),
    language: 'java',
    code: code`
      import org.springframework.context.annotation.Configuration;
      import org.springframework.web.servlet.config.annotation.CorsRegistry;
      import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

      @Configuration
      public class WebConfig implements WebMvcConfigurer {
          @Override
          public void addCorsMappings(CorsRegistry registry) {
              registry.addMapping("/**")
                      ${options};
          }
      }
    `,
  };
}

function origins(policy: Policy): string {
  return policy.origins === 'any' ? '"*"' : (fromEnvironment('java', policy) ?? quoteAll('java', policy.origins));
}

function notes(policy: Policy, placement: Placement): string[] {
  const refuses = say('Spring answers a request from any other origin, or by any other method, with 403.');
  return [refuses, removesOthers(), ...notesFor(policy, placement, 'Spring Boot')];
}
